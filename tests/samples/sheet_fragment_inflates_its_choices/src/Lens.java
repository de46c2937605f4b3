package com.example.sheet_fragment_inflates_its_choices;

import android.hardware.camera2.CameraDevice;

final class Lens extends CameraDevice.StateCallback {
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
