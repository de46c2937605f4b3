package com.example.delayed_starter_asks_when_it_runs;

import android.content.Context;
import android.hardware.Camera;

final class CameraWarmUp implements Runnable {
    private final Context context;

    CameraWarmUp(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        if (!Privacy.INSTANCE.agreed(context)) {
            return;
        }
        Camera.open(0).startPreview();
    }
}
