package com.example.public_settings_and_own_secure_class;

import android.app.Activity;
import android.os.Build;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;
import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView text = new TextView(this);
        int bright = Settings.System.getInt(getContentResolver(), Settings.System.SCREEN_BRIGHTNESS, 0);
        int flight = Settings.Global.getInt(getContentResolver(), Settings.Global.AIRPLANE_MODE_ON, 0);
        String own = Secure.getString(getSharedPreferences("install", MODE_PRIVATE), "android_id");
        text.setText(bright + " " + flight + " " + Build.MODEL + " " + Build.VERSION.SDK_INT + " " + own + memory());
        setContentView(text);
    }

    private static String memory() {
        try (BufferedReader lines = new BufferedReader(new FileReader("/proc/meminfo"))) {
            return lines.readLine();
        } catch (IOException missing) {
            return "";
        }
    }
}
