package com.example.app_scanner_result_not_looked_at;

import android.content.Context;

interface Collector {
    void collect(Context context);
}
