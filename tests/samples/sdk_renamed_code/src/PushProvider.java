package com.example.sdk.push;

import a.b.a;

public class PushProvider extends a {
}
