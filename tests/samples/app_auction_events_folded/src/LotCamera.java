package com.example.app_auction_events_folded;

import android.content.Context;
import android.hardware.camera2.CameraAccessException;
import android.hardware.camera2.CameraDevice;
import android.hardware.camera2.CameraManager;
import android.util.Log;

final class LotCamera extends CameraDevice.StateCallback {
    void open(Context context) {
        try {
            context.getSystemService(CameraManager.class).openCamera("0", this, null);
        } catch (CameraAccessException | SecurityException refused) {
            Log.w("Lot", refused);
        }
    }

    @Override
    public void onOpened(CameraDevice camera) {
        camera.close();
    }

    @Override
    public void onDisconnected(CameraDevice camera) {
        camera.close();
    }

    @Override
    public void onError(CameraDevice camera, int error) {
        camera.close();
    }
}
