package com.example.fragment_behind_answer;

import android.os.Bundle;
import android.widget.FrameLayout;
import androidx.fragment.app.FragmentActivity;

public class M extends FragmentActivity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        FrameLayout l = new FrameLayout(this);
        l.setId(100);
        setContentView(l);
        if (getSharedPreferences("p", 0).getBoolean("agree_user_protocol", false))
            getSupportFragmentManager().beginTransaction().replace(100, new MineFragment()).commit();
    }
}
