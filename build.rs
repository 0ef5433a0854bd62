//! Makes the page's folder exist, so that the binary compiles without Node and again as soon as the page is built.
fn main() -> std::io::Result<()> {
    println!("cargo:rerun-if-changed=frontend/dist");
    std::fs::create_dir_all("frontend/dist")
}
