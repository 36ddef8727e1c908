//! The page: mounts the app.

fn main() {
    deskmath::app::start();
}
