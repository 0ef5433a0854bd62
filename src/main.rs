//! The binary: hands the command line to `app`.
fn main() -> std::process::ExitCode {
    sozialraum::app::run()
}
