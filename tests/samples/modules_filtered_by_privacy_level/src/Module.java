package com.example.modules_filtered_by_privacy_level;

import android.content.Context;

abstract class Module {
    abstract int neededLevel();

    abstract void start(Context context);
}
