# Texte des Servers selbst. Die Seite hat ihre eigenen.
front-end-missing-title = Die Seite ist noch nicht gebaut
front-end-missing-text = Der Server läuft und beantwortet Fragen unter /api. Die Karte fehlt: Dieses Programm wurde ohne sie übersetzt.
front-end-missing-remedy = Bitte „make run“ aufrufen, oder „npm ci“ und „npm run build“ im Ordner frontend und danach „cargo build --release“.
