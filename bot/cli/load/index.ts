export { measureRow, type LoadRow, type RowPlan } from "./measure-row";
export { collecting, soak, type Soak } from "./soak";
export { echoTarget, postgresTarget, sqliteTarget, type Target } from "./targets";
export { findPostgres, startPostgres, type PostgresServer } from "./postgres-server";
export { writePage, writeRows, writeSoak } from "./write-report";
