package com.example.commands_from_table_through_builder;

import android.app.Application;
import android.util.Log;

public class ProbeApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        String serial = Shell.run(Commands.TABLE[Commands.SERIAL]);
        String address = Shell.run(Commands.TABLE[Commands.ADDRESS]);
        Log.i("Probe", serial + "/" + address);
    }
}
