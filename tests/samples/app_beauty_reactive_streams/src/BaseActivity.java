package com.example.app_beauty_reactive_streams;

import android.app.Activity;
import io.reactivex.Observable;
import io.reactivex.functions.Consumer;

public abstract class BaseActivity extends Activity {
    protected <T> void collect(Observable<T> stream, Consumer<T> consumer) {
        stream.subscribe(consumer);
    }
}
