package com.example.commands_in_map_by_name;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;

final class DeviceCommand implements Command {
    @Override
    public void execute(Context context) {
        Log.d("Device", Settings.Secure.getString(context.getContentResolver(), "android_id"));
    }
}
