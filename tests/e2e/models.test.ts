import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { officeDocuments } from "../fixtures/office-documents";
import { startScriptedModel, type ScriptedModel } from "../fixtures/scripted-model";
import { makeWorkplace, readInto, run } from "../bot/cli/run-command";

/** The built programs with a model on this machine, as an office sets one. */
describe("with models by settings", () => {
  const { folder, remove } = makeWorkplace();
  const question = "Trách nhiệm của nhà trường khi tổ chức bán trú là gì?";
  let model: ScriptedModel;
  beforeAll(async () => readInto(folder, officeDocuments));
  afterAll(remove);
  beforeEach(async () => {
    model = await startScriptedModel({ says: "Nhà trường công khai thực đơn và giá thực phẩm hằng tuần [1]." });
  });
  afterEach(async () => model.close());

  const chat = () => ({ LLM_PROVIDER: "ollama", LLM_MODEL: "mo-hinh-thu", LLM_BASE_URL: model.url });
  const vectors = () => ({
    EMBEDDINGS_PROVIDER: "openai",
    EMBEDDINGS_MODEL: "vec-to",
    EMBEDDINGS_BASE_URL: `${model.url}/v1`,
    EMBEDDINGS_API_KEY: "khoa-bi-mat",
    EMBEDDINGS_DIMENSIONS: "3",
  });

  it("an answer in the terminal begins with what the model wrote and says so", async () => {
    const { code, stdout, stderr } = await run("bot/cli/ask.js", [question], folder, chat());
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Tóm tắt \(do mô hình ngôn ngữ viết[^\n]+\nNhà trường công khai thực đơn/);
    expect(model.requests).toHaveLength(1);
  });

  it("an answer of a model that fails is the answer without a model, with a warning beside it", async () => {
    const alone = await run("bot/cli/ask.js", [question], folder);
    model.will({ status: 500 });
    const { code, stdout, stderr } = await run("bot/cli/ask.js", [question], folder, chat());
    expect({ code, stdout }).toEqual({ code: 0, stdout: alone.stdout });
    expect(JSON.parse(stderr)).toMatchObject({ level: "warn", kind: "http", statusCode: 500, model: "mo-hinh-thu" });
  });

  it("documents are read into vectors of the model, and the bot without it tells nothing and works by words", async () => {
    model.will({ vectorOf: (text) => [text.length, 1, 1] });
    const file = `${folder}/thong-bao-an-ban-tru.txt`;
    const read = await run("ingest/main.js", [file], folder, vectors());
    expect(read.code).toBe(0);
    expect(model.requests.some(({ path }) => path === "/v1/embeddings")).toBe(true);
    const asked = await run("bot/cli/ask.js", [question], folder, vectors());
    expect(asked).toMatchObject({ code: 0, stderr: "" });
    const without = await run("bot/cli/ask.js", [question], folder);
    expect(without).toMatchObject({ code: 0, stderr: "" });
  });

  it("reading keeps the documents where the model gives no vectors, says so, and ends with 3", async () => {
    model.will({ status: 503 });
    const file = `${folder}/ke-hoach-hoi-thi.txt`;
    const settings = { ...vectors(), EMBEDDINGS_MODEL: "another" };
    const { code, stderr } = await run("ingest/main.js", [file], folder, settings);
    expect(code).toBe(3);
    expect(stderr).toContain("Văn bản đã vào thư viện");
    expect(stderr).not.toContain("khoa-bi-mat");
    const asked = await run("bot/cli/ask.js", [question], folder, settings);
    expect(asked.code).toBe(0);
    expect(asked.stdout).toContain("Công khai thực đơn");
    expect(asked.stderr).toContain("npm run ingest");
  });

  it("settings that contradict one another stop the program and are named", async () => {
    const { code, stderr } = await run("bot/cli/ask.js", [question], folder, { LLM_MODEL: "m" });
    expect(code).toBe(2);
    expect(stderr).toContain("LLM_PROVIDER");
  });
});
