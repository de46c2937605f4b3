package com.example.app_keyboard_plugins_in_assets;

import android.content.Context;

public interface Plugin {
    void start(Context context);
}
