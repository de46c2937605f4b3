package com.example.app_recipe_decorated_reporters;

final class Buffered implements Reporter {
    private final String buffer;

    Buffered(Reporter inner) {
        buffer = inner.report();
    }

    @Override
    public String report() {
        return buffer;
    }
}
