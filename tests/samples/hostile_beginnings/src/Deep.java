package com.example.hostile_beginnings;

public class Deep extends Quiet {
    @Override
    public boolean onCreate() {
        try {
            return down(1) > 0;
        } catch (StackOverflowError full) {
            return down(1) > 0;
        }
    }

    private static int down(int depth) {
        return down(depth + 1) + depth;
    }
}
