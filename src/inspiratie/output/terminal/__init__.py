"""Values to rich renderables; no function here owns a console."""
