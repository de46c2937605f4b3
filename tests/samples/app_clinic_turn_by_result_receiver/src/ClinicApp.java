package com.example.app_clinic_turn_by_result_receiver;

import android.app.Application;

public class ClinicApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new Nurse(this).start();
    }
}
