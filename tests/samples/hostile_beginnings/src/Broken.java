package com.example.hostile_beginnings;

public class Broken extends Quiet {
    static final int DEPTH = fail(0);

    @Override
    public boolean onCreate() {
        return DEPTH > 0;
    }

    private static int fail(int by) {
        return 1 / by;
    }
}
