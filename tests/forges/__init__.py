"""Small stateful servers that speak as GitHub and GitLab do, on real sockets at 127.0.0.1."""
