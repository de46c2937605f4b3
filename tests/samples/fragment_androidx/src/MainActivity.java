package com.example.fragment_androidx;

import android.os.Bundle;
import android.widget.FrameLayout;
import androidx.fragment.app.FragmentActivity;

public class MainActivity extends FragmentActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new FrameLayout(this));
        getSupportFragmentManager().beginTransaction().replace(android.R.id.content, new HomeFragment()).commit();
    }
}
