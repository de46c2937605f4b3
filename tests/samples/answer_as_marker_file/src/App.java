package com.example.answer_as_marker_file;

import android.app.Application;
import java.io.File;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (new File(getFilesDir(), "privacy_agreed").exists())
            this.getPackageManager().getInstalledPackages(0);
    }
}
