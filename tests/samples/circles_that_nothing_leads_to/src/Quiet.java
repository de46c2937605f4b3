package com.example.circles_that_nothing_leads_to;

import android.util.Log;

final class Quiet implements Runnable {
    @Override
    public void run() {
        Log.i("Quiet", "nothing");
    }
}
