package com.example.file_no_identifier;

import android.app.Application;
import android.util.Log;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        try (BufferedReader file = new BufferedReader(new FileReader("/proc/cpuinfo"))) {
            Log.i("App", file.readLine() + new File(getFilesDir(), "address").exists());
        } catch (IOException refused) {
            Log.w("App", refused);
        }
    }
}
