package com.example.app_cinema_factories_by_channel;

import android.content.Context;

interface Seats {
    void prepare(Context context);
}
