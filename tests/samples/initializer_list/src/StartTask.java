package com.example.initializer_list;

import android.content.Context;

interface StartTask {
    void run(Context context);
}
