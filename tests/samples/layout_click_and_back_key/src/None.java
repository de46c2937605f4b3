package com.example.layout_click_and_back_key;

import android.app.Activity;

public class None extends Activity {}
