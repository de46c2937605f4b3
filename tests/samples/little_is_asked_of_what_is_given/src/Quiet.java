package com.example.little_is_asked_of_what_is_given;

import android.util.Log;

final class Quiet implements Runnable {
    @Override
    public void run() {
        Log.i("Quiet", "nothing");
    }
}
