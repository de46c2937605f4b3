package com.example.splash_animation_ends;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.view.animation.AlphaAnimation;
import android.view.animation.Animation;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        View logo = new View(this);
        setContentView(logo);
        AlphaAnimation fade = new AlphaAnimation(0, 1);
        fade.setDuration(800);
        fade.setAnimationListener(new Animation.AnimationListener() {
            @Override
            public void onAnimationStart(Animation animation) {}

            @Override
            public void onAnimationRepeat(Animation animation) {}

            @Override
            public void onAnimationEnd(Animation animation) {
                getPackageManager().getInstalledApplications(0);
            }
        });
        logo.startAnimation(fade);
    }

}
