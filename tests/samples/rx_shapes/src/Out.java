package com.example.rx_shapes;

import android.util.Log;
import io.reactivex.functions.Consumer;

class Out implements Consumer<Object> {
    public void accept(Object o) {
        Log.d("o", "" + o);
    }
}
