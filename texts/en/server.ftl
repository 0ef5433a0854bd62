# Texts of the server itself. The page has its own.
front-end-missing-title = The page is not built yet
front-end-missing-text = The server runs and answers questions under /api. The map is missing: this program was compiled without it.
front-end-missing-remedy = Please call “make run”, or “npm ci” and “npm run build” in the folder frontend and then “cargo build --release”.
