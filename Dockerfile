# The service and its indexer. `docker compose up` starts it beside Meilisearch (docker-compose.yml);
# on its own it keeps its index in /data. scripts/image.ts runs the same lines without Docker.

FROM node:24.21.0-bookworm AS install
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY scripts/preflight.mjs scripts/compile-nodejieba.mjs scripts/
RUN npm ci --omit=dev

FROM node:24.21.0-bookworm-slim
WORKDIR /app
COPY --from=install /app/node_modules node_modules
COPY package.json ./
COPY src src
COPY indexer indexer
COPY models models
COPY corpus corpus
COPY docker/start.sh docker/
RUN mkdir -p /data && chown 1000:1000 /data
ENV NODE_ENV=production WENMAI_DATA=/data HOST=0.0.0.0 PORT=7080
VOLUME /data
EXPOSE 7080
USER 1000:1000
ENTRYPOINT ["sh", "/app/docker/start.sh"]
