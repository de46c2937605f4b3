package com.example.dex_in_assets;

import android.app.Application;
import android.content.Context;
import android.util.Log;
import dalvik.system.DexClassLoader;
import java.io.File;
import java.io.FileOutputStream;
import java.io.InputStream;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        try {
            File copy = new File(getCacheDir(), "core.dex");
            try (InputStream plugin = getAssets().open("plugin/core.dat"); FileOutputStream target = new FileOutputStream(copy)) {
                byte[] block = new byte[4096];
                for (int count = plugin.read(block); count > 0; count = plugin.read(block)) {
                    target.write(block, 0, count);
                }
            }
            DexClassLoader loader = new DexClassLoader(copy.getPath(), getCacheDir().getPath(), null, getClassLoader());
            Class<?> entry = loader.loadClass("com.example.dex_in_assets.plugin.Entry");
            entry.getMethod("start", Context.class).invoke(null, this);
        } catch (Exception broken) {
            Log.w("App", broken);
        }
    }
}
