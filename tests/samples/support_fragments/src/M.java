package com.example.support_fragments;

import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import androidx.fragment.app.Fragment;
import androidx.fragment.app.FragmentActivity;

public class M extends FragmentActivity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        LinearLayout l = new LinearLayout(this);
        l.setId(100);
        setContentView(l);
        getSupportFragmentManager().beginTransaction().add(100, HomeFragment.newInstance("a")).commit();
        if (getSharedPreferences("p", 0).getBoolean("agree_user_protocol", false))
            getSupportFragmentManager().beginTransaction().replace(100, new MineFragment()).commit();
        Button t = new Button(this);
        t.setText("附近");
        t.setOnClickListener(new View.OnClickListener() {
            public void onClick(View v) {
                sw(new NearFragment());
            }
        });
        l.addView(t);
    }

    void sw(Fragment f) {
        getSupportFragmentManager().beginTransaction().replace(100, f).commit();
    }
}
