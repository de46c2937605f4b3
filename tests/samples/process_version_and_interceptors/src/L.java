package com.example.process_version_and_interceptors;

import android.app.Activity;

public class L extends Activity {}
