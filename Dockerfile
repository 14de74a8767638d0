# Cẩm Nang in a container: built from the lock file alone, run by a user who can write nothing but /data.
#   docker build -t cam-nang . && docker compose up -d       (see docs/cai-dat-teams.md)

FROM node:22-bookworm-slim AS build
WORKDIR /app
# Two packages are built natively where no built copy can be fetched.
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install -y --no-install-recommends g++ make python3 \
  && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json ./
COPY bot ./bot
COPY knowledge ./knowledge
COPY ingest ./ingest
RUN npx tsc -b && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
# PORT and HOST are the container's own; which port of the host leads here is compose.yaml's to say. Other machines reach it, so
# ACCESS_TOKEN must be set: without it the program says so and ends with 2.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3978
# The first start reads the sample documents before it is ready.
HEALTHCHECK --interval=30s --timeout=5s --start-period=90s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The program itself stops on SIGTERM, within 8 seconds.
CMD ["node", "dist/bot/main.js"]
