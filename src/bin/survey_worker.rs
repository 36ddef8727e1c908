//! The worker that reads survey files.

fn main() {
    deskmath::worker::start();
}
