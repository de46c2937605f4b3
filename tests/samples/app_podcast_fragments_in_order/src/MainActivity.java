package com.example.app_podcast_fragments_in_order;

import android.os.Bundle;
import android.widget.FrameLayout;
import androidx.fragment.app.Fragment;
import androidx.fragment.app.FragmentActivity;

public class MainActivity extends FragmentActivity {
    private static final int ROOT = 0x7001;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Settings settings = new Settings(this);
        if (settings.isNightMode()) {
            setTheme(android.R.style.Theme_Material);
        }
        FrameLayout root = new FrameLayout(this);
        root.setId(ROOT);
        setContentView(root);
        if (settings.isPrivacyAccepted()) {
            show(new TabsFragment());
        } else {
            show(new ConsentFragment());
        }
    }

    void show(Fragment fragment) {
        getSupportFragmentManager().beginTransaction().replace(ROOT, fragment).commit();
    }
}
