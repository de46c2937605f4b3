package com.example.kotlin_lambda;

import android.app.Activity;
import android.os.Bundle;
import android.os.SystemClock;
import android.util.Log;
import android.widget.TextView;
import kotlin.Lazy;
import kotlin.LazyKt;
import kotlin.jvm.functions.Function0;

public class MainActivity extends Activity {
    final Lazy<String> id = LazyKt.lazy(new IdLambda(this));

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        measure(new ImeiLambda(this));
        Log.i("Main", id.getValue());
        TextView text = new TextView(this);
        ViewKt.onClick(text, new ImsiLambda(this));
        setContentView(text);
    }

    private static String measure(Function0<String> block) {
        long before = SystemClock.elapsedRealtime();
        String result = block.invoke();
        Log.i("Main", "took " + (SystemClock.elapsedRealtime() - before));
        return result;
    }
}
