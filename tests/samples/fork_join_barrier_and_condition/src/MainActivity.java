package com.example.fork_join_barrier_and_condition;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button agree = new Button(this);
        agree.setText("同意隐私政策并进入");
        agree.setOnClickListener(view -> Meeting.agree());
        setContentView(agree);
    }
}
