# Versions are pinned to the digit: what was tested is what runs.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Nothing that a package brings is run.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:24.21.0-bookworm-slim
# The operators' pages have a port of their own, over Socket Mode too. Without a token nothing starts, whatever NODE_ENV is.
ENV NODE_ENV=production COMPBOT_IMAGE=1 PORT=3000 OPS_PORT=9090
WORKDIR /app
# All files belong to root: the program can read them and change none.
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/src/local-slack/page/public ./src/local-slack/page/public
COPY --from=build /app/src/review/public ./src/review/public
COPY package.json manifest.yml LICENSE ./
COPY data ./data
USER node
EXPOSE 3000 9090
HEALTHCHECK --interval=30s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.OPS_PORT || process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# With 4,466 guides some 80 MB live on the heap; collecting early, and a small part for what is young, keep the whole
# process under 250 MB. Three times as many guides need a larger first number.
# Node takes signals itself, so it is started without npm or a shell between.
CMD ["node", "--max-old-space-size=144", "--max-semi-space-size=8", "dist/cli/main.js", "start"]
