package com.example.hostile_beginnings;

public class Endless extends Quiet {
    static int sum;

    @Override
    public boolean onCreate() {
        for (int at = 0; ; at++) {
            sum ^= at * 31;
        }
    }
}
