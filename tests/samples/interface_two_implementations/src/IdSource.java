package com.example.interface_two_implementations;

import android.content.Context;

interface IdSource {
    String read(Context context);
}
