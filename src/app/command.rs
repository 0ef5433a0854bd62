//! The command line: what can be asked of the binary. Every flag is an environment variable, too.
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// A city's small-area statistics and its Welcome Points, on a map and answerable.
#[derive(Debug, Parser)]
#[command(version, propagate_version = true)]
pub struct CommandLine {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the city: page, API and tiles.
    Serve(Serve),
    /// Say everything that is wrong or doubtful in a city pack, with file, line and what to do. Exit 1 on errors.
    Check(Check),
    /// Bring the city's freely licensed official files from their addresses, sha256 checked.
    Obtain(Obtain),
    /// Draw schematic boundaries from the pack's centres, sizes and coarse outline, into the pack.
    Schematic(Schematic),
    /// Invite someone, e.g. the first operator: prints a link that works once, for seven days. The server may be running.
    Invite(Invite),
    /// Write the letters that are due into a folder, one file each, for the city's mailer to send. With `serve --mail` the
    /// server sends them itself.
    Digest(Digest),
    /// Save all that people agreed in one file, from SQLite or PostgreSQL. Servers may be running.
    Backup(Backup),
    /// Fill a new database, SQLite or PostgreSQL, with what a backup holds. One that is in use is refused.
    Restore(Restore),
    /// Draw raster tiles for the server that started this process, through stdin and stdout.
    #[command(hide = true)]
    RasterWorker,
}

/// Which city, and how it is reached.
#[derive(Debug, Args)]
pub struct Serve {
    /// The city pack: a folder with city.toml.
    #[arg(long, env = "SOZIALRAUM_CITY", default_value = "geodata/duesseldorf", value_name = "DIR")]
    pub city: PathBuf,
    /// A folder with the city's official files; they are taken instead of the pack's own.
    #[arg(long, env = "SOZIALRAUM_DATA", value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Where what people agree is kept: sqlite://FILE, made if there is none, or postgres://USER:PASSWORD@HOST/NAME.
    /// Usually sqlite://sozialraum.db; with --demo a file that goes away with the server.
    #[arg(long, env = "SOZIALRAUM_DATABASE", value_name = "URL")]
    pub database: Option<String>,
    /// Invent people, tandems and activities around today, and let anyone be any of them. For trying it out: a
    /// database that has people already is left as it is.
    #[arg(long, env = "SOZIALRAUM_DEMO")]
    pub demo: bool,
    /// The mail server for invitations and digests: smtps://USER:PASSWORD@HOST, smtp://HOST?tls=required, or file:///FOLDER
    /// to leave letters in a folder. Without it there is no mail.
    #[arg(long, env = "SOZIALRAUM_MAIL", value_name = "URL", requires = "mail_from")]
    pub mail: Option<String>,
    /// What letters come from: Sozialraum <sozialraum@example.org>
    #[arg(long, env = "SOZIALRAUM_MAIL_FROM", value_name = "ADDRESS")]
    pub mail_from: Option<String>,
    /// A proxy stands before the server: callers are told apart by the last address of X-Forwarded-For.
    #[arg(long, env = "SOZIALRAUM_BEHIND_PROXY")]
    pub behind_proxy: bool,
    /// Address and port to listen on; port 0 takes any free one.
    #[arg(long, env = "SOZIALRAUM_LISTEN", default_value = "127.0.0.1:8080", value_name = "ADDR")]
    pub listen: SocketAddr,
    /// The address people use, if a proxy stands before the server, e.g. https://sozialraum.example.org
    #[arg(long, env = "SOZIALRAUM_BASE_URL", value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// Connections that are served at once; needs as many open files.
    #[arg(long, env = "SOZIALRAUM_CONNECTIONS", default_value_t = 768, value_name = "N")]
    pub connections: usize,
    /// Connections from one address. Behind a proxy all come from the proxy's: raise it there.
    #[arg(long, env = "SOZIALRAUM_CONNECTIONS_PER_ADDRESS", default_value_t = 256, value_name = "N")]
    pub connections_per_address: usize,
}

#[derive(Debug, Args)]
pub struct Check {
    /// The city pack: a folder with city.toml.
    #[arg(long, env = "SOZIALRAUM_CITY", value_name = "DIR")]
    pub city: PathBuf,
    /// A folder with the city's official files; they are checked instead of the pack's own.
    #[arg(long, env = "SOZIALRAUM_DATA", value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// For people or for programs.
    #[arg(long, env = "SOZIALRAUM_FORMAT", value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Language of the report.
    #[arg(long, env = "SOZIALRAUM_LANGUAGE", value_parser = ["de", "en"], default_value = "en")]
    pub language: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

#[derive(Debug, Args)]
pub struct Obtain {
    /// The city pack: a folder with city.toml.
    #[arg(long, env = "SOZIALRAUM_CITY", value_name = "DIR")]
    pub city: PathBuf,
    /// The folder the files come into; it is made.
    #[arg(long, env = "SOZIALRAUM_INTO", value_name = "DIR")]
    pub into: PathBuf,
}

#[derive(Debug, Args)]
pub struct Schematic {
    /// The city pack: a folder with city.toml.
    #[arg(long, env = "SOZIALRAUM_CITY", value_name = "DIR")]
    pub city: PathBuf,
}

#[derive(Debug, Args)]
pub struct Invite {
    /// What they will be.
    #[arg(long, value_parser = ["connector", "partner", "coordinator", "operator"])]
    pub role: String,
    /// What to call them until they say it themselves.
    #[arg(long)]
    pub name: Option<String>,
    /// The house a partner's staff speak for; repeat it for more.
    #[arg(long = "partner", value_name = "ID")]
    pub partners: Vec<String>,
    /// The city pack, in which the houses are looked up.
    #[arg(long, env = "SOZIALRAUM_CITY", default_value = "geodata/duesseldorf", value_name = "DIR")]
    pub city: PathBuf,
    /// Where what people agree is kept; the same as the server's.
    #[arg(long, env = "SOZIALRAUM_DATABASE", value_name = "URL", default_value = "sqlite://sozialraum.db")]
    pub database: String,
    /// The address people use; the same as the server's.
    #[arg(long, env = "SOZIALRAUM_BASE_URL", value_name = "URL", value_parser = base_url, default_value = "http://127.0.0.1:8080")]
    pub base_url: String,
}

#[derive(Debug, Args)]
pub struct Digest {
    /// The folder the letters come into.
    #[arg(long, env = "SOZIALRAUM_INTO", value_name = "DIR")]
    pub into: PathBuf,
    /// What letters come from.
    #[arg(long, env = "SOZIALRAUM_MAIL_FROM", value_name = "ADDRESS")]
    pub mail_from: String,
    /// Where what people agree is kept; the same as the server's.
    #[arg(long, env = "SOZIALRAUM_DATABASE", value_name = "URL", default_value = "sqlite://sozialraum.db")]
    pub database: String,
    /// The address people use; the same as the server's.
    #[arg(long, env = "SOZIALRAUM_BASE_URL", value_name = "URL", value_parser = base_url, default_value = "http://127.0.0.1:8080")]
    pub base_url: String,
}

#[derive(Debug, Args)]
pub struct Backup {
    /// The file to write; it must not be there yet.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Where what people agree is kept; the same as the server's.
    #[arg(long, env = "SOZIALRAUM_DATABASE", value_name = "URL", default_value = "sqlite://sozialraum.db")]
    pub database: String,
}

#[derive(Debug, Args)]
pub struct Restore {
    /// A file that `backup` wrote.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The database to fill: sqlite://FILE, made if there is none, or postgres://USER:PASSWORD@HOST/NAME, which must be there.
    #[arg(long, env = "SOZIALRAUM_DATABASE", value_name = "URL", default_value = "sqlite://sozialraum.db")]
    pub database: String,
}

/// Scheme and host, without a path: the server lives at the root of its host.
fn base_url(text: &str) -> Result<String, String> {
    let url: axum::http::Uri = text.parse().map_err(|error| format!("{error}"))?;
    let fits = matches!(url.scheme_str(), Some("http" | "https")) && url.path() == "/" && url.query().is_none();
    if fits { Ok(text.trim_end_matches('/').to_owned()) } else { Err("write it as https://host[:port]".to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definitions_hold_together() {
        <CommandLine as clap::CommandFactory>::command().debug_assert();
    }

    #[test]
    fn a_base_url_is_scheme_and_host() {
        assert_eq!(base_url("https://a.example/"), Ok("https://a.example".to_owned()));
        for wrong in ["a.example", "ftp://a.example", "https://a.example/map", "https://a.example/?x"] {
            assert!(base_url(wrong).is_err(), "{wrong}");
        }
    }
}
