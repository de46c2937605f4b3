package com.example.own_callbacks_of_an_activity_on_newer_systems;

import android.app.Activity;

public class NextActivity extends Activity {}
