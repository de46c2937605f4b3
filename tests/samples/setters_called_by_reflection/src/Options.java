package com.example.setters_called_by_reflection;

public final class Options {
    private boolean wide;

    public void setWide(boolean wide) {
        this.wide = wide;
    }

    public boolean isWide() {
        return wide;
    }
}
