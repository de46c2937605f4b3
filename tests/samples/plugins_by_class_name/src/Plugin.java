package com.example.plugins_by_class_name;

import android.content.Context;

public interface Plugin {
    void start(Context context);
}
